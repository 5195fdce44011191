/** How often a program said that it stopped on what nobody caught, an unhandled rejection included: `reportCrashes`. */
export function countCrashes(output: string): number {
  return output.match(/"msg":"stopped by an error"/gu)?.length ?? 0;
}
