/** All text that a recorded message shows, in order, as Discord's markdown. */
export function textOf(message: unknown): string {
  if (Array.isArray(message)) return message.map(textOf).filter(Boolean).join('\n');
  if (typeof message !== 'object' || message === null) return '';
  const { content, components } = message as { content?: unknown; components?: unknown };
  return typeof content === 'string' ? content : textOf(components ?? []);
}
