// npm run preview -- --docs: an animated SVG of the terminal, of a real run: no font, script or picture from elsewhere.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greeting } from '../../src/console/startConsole.ts';
import { escapeHtml } from '../../src/discord/preview/markdownToHtml.ts';

const SECONDS = 20;
const COLUMNS = 80;
const ROWS = 24;
const CHARACTER_PX = 8.43;
const LINE_PX = 19;
const MARGIN_PX = 16;
const TITLE_PX = 30;

/** What is typed, and when what comes of it is seen, in seconds. */
const TYPED = [
  { line: 'How many benchmarks did Gemini Ultra improve?', at: 3 },
  { line: '1', at: 9 },
  { line: 'How many layers does Gemma 2 have?', at: 14 },
] as const;

/** The screens of the run, each until the next begins; the last one stays until all begins anew. */
export function drawTerminal(): string {
  const screens = [{ at: 0, lines: ['$ npm start', '', ...GREETING] }, ...answered()];
  const width = Math.round(COLUMNS * CHARACTER_PX + 2 * MARGIN_PX);
  const height = TITLE_PX + ROWS * LINE_PX + 2 * MARGIN_PX;
  const frames = screens.map(({ at, lines }, index) => frame(lines, at, screens[index + 1]?.at ?? SECONDS));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Footnote in a terminal: a question, its answer with a footnote, the evidence, and a decline">
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #e6edf3; white-space: pre; }
.prompt { fill: #7ee787; } .dim { fill: #8b949e; } .mark { fill: #79c0ff; }
g { visibility: hidden; }
${frames.map(({ style }, index) => `.f${index} { animation: f${index} ${SECONDS}s step-end infinite; }\n${style.replaceAll('NAME', `f${index}`)}`).join('\n')}
@media (prefers-reduced-motion: reduce) { g { animation: none !important; } .f1 { visibility: visible; } }
</style>
<rect width="${width}" height="${height}" rx="10" fill="#0d1117" stroke="#30363d"/>
<circle cx="22" cy="18" r="6" fill="#ff5f57"/><circle cx="42" cy="18" r="6" fill="#febc2e"/><circle cx="62" cy="18" r="6" fill="#28c840"/>
${frames.map(({ body }, index) => `<g class="f${index}">${body}</g>`).join('\n')}
</svg>
`;
}

const SEEDS = 10;
const GREETING = [...greeting(SEEDS, { columns: COLUMNS, isStyled: false }).split('\n'), '', '>'];

/** One real conversation, cut where each line was typed. */
function answered(): readonly { at: number; lines: readonly string[] }[] {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const env = {
    ...process.env,
    STATE_FILE: join(folder, 'footnote.db'),
    ANTHROPIC_API_KEY: '',
    DISCORD_TOKEN: '',
  };
  const screens = TYPED.map(({ at }, count) => {
    const input = TYPED.slice(0, count + 1)
      .map(({ line }) => line)
      .join('\n');
    const out = execFileSync(process.execPath, ['dist/src/main.js'], { env, input, encoding: 'utf8' });
    return { at, out };
  });
  rmSync(folder, { recursive: true });
  return screens.map(({ at, out }, count) => {
    const before = screens[count - 1]?.out.trimEnd().length ?? 0;
    const said = out.slice(before).trim().split('\n');
    return { at, lines: [`> ${TYPED[count]?.line}`, '', ...said] };
  });
}

function frame(lines: readonly string[], from: number, to: number): { body: string; style: string } {
  const shown = lines.slice(0, ROWS);
  const body = shown
    .map((line, row) => {
      const y = TITLE_PX + MARGIN_PX + (row + 1) * LINE_PX - 5;
      const kind = /^[>$]/u.test(line)
        ? ' class="prompt"'
        : /^(?:Type a number|Quoted from|Checked just|\s+https)/u.test(line)
          ? ' class="dim"'
          : '';
      const text = escapeHtml(line).replaceAll(/\[(\d+)\]/gu, '<tspan class="mark">[$1]</tspan>');
      return `<text x="${MARGIN_PX}" y="${y}"${kind}>${text}</text>`;
    })
    .join('');
  const [start, end] = [from, to].map((second) => ((100 * second) / SECONDS).toFixed(1));
  const before = from === 0 ? '' : '0% { visibility: hidden; } ';
  const after = to === SECONDS ? '' : ` ${end}% { visibility: hidden; }`;
  return { body, style: `@keyframes NAME { ${before}${start}% { visibility: visible; }${after} }` };
}
