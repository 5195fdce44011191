// npm run soak [-- PART]: the built program against a Discord that fails, or killed again and again under load.
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  faults: () => import('./faults.ts'),
  kills: () => import('./kills.ts'),
  processes: () => import('./processes.ts'),
};

const [name = 'faults'] = process.argv.slice(2);
const part = PARTS[name];
if (part) await part();
else {
  console.error(`Name a part: npm run soak -- ${Object.keys(PARTS).join(' | ')}`);
  process.exitCode = 2;
}
