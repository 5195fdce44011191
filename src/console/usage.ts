/** What the program can be started with, for `--help`. */
export const USAGE = `Footnote answers questions about a set of research papers, each sentence with its source.

npm start
    a prompt in this terminal; with DISCORD_TOKEN set, the Discord bot.
    A pipe works, too: echo "What is a Lewis signaling game?" | npm start
npm run web
    a page on this machine: ask, check a text, see why.
npm run ask -- "QUESTION"
    one answer, as in the prompt.
npm run --silent ask -- --json "QUESTION"
npm run --silent ask -- --batch FILE.jsonl
npm run --silent search -- --papers FILE-OR-FOLDER --queries FILE.jsonl --top K [--timing]
npm run --silent verify -- --batch FILE.jsonl
npm run --silent claims -- --batch FILE.jsonl
npm run --silent papers -- --papers FILE-OR-FOLDER [--strict]
    for scripts: one JSON object a line. docs/scripting.md says what is in it.
npm run move -- --to postgres://USER@HOST/DATABASE
    moves all that is kept from STATE_FILE to PostgreSQL, checked, or with --to FILE back; the bot must not run.
npm run --silent mcp
    tools for a model's client, by the Model Context Protocol on standard input and output.

npm start -- --version
    which version this is.

Settings: copy .env.example to .env; it says what each is for.`;

/** Whether somebody asks how the program is used. */
export function asksForHelp(args: readonly string[]): boolean {
  return args[0] === 'help' || args.includes('--help') || args.includes('-h');
}

export function asksForVersion(args: readonly string[]): boolean {
  return args[0] === 'version' || args.includes('--version') || args[0] === '-v';
}
