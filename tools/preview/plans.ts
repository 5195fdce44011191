/** A command that is used, or a button or menu of the last reply that offers it. */
export type Plan =
  | {
      readonly name: string;
      readonly use: string;
      readonly values?: Readonly<Record<string, string | boolean>>;
      /** In the menu of a message. */
      readonly onMessage?: true;
      /** In a message that mentions the bot. */
      readonly said?: string;
    }
  | {
      readonly name: string;
      readonly press: string;
      /** What is written into its form. */
      readonly written?: string;
      /** Shows the form, instead of what comes of it. */
      readonly isForm?: true;
    };

const QUESTION = 'What is a Lewis signaling game?';
const CLAIMS =
  'Gemini Ultra advances the state of the art in 12 of 32 benchmarks. Curriculum methods are brittle in NLP. Owls dislike transformers.';

/** Carried out in this order, by one member on one server. */
export const PLANS: readonly Plan[] = [
  { name: 'help', use: 'help' },
  { name: 'answer', use: 'ask', values: { question: QUESTION } },
  { name: 'evidence', press: 'evidence' },
  { name: 'bibtex', press: 'bibtex' },
  { name: 'markdown', press: 'markdown' },
  { name: 'helpful', press: 'helpful' },
  { name: 'follow-up-form', press: 'follow', isForm: true },
  { name: 'follow-up', press: 'follow', written: 'who wrote it?' },
  { name: 'answer-again', use: 'ask', values: { question: QUESTION } },
  { name: 'doubt', press: 'doubt' },
  { name: 'dispute-form', press: 'dispute', isForm: true },
  { name: 'dispute', press: 'dispute', written: 'The game is older: see Lewis (1969).' },
  { name: 'disputes', use: 'disputes' },
  { name: 'disputes-one', press: 'open' },
  { name: 'note-form', press: 'note', isForm: true },
  { name: 'note', press: 'note', written: 'The paper cites Lewis (1969) for the game itself.' },
  { name: 'noted', use: 'ask', values: { question: QUESTION } },
  { name: 'mention', use: 'ask', values: { question: QUESTION }, said: `@Footnote ${QUESTION}` },
  { name: 'private', use: 'ask', values: { question: 'Which sizes does Gemma 2 come in?', private: true } },
  { name: 'shared', press: 'share' },
  { name: 'several-papers', use: 'ask', values: { question: 'Which papers are about language emergence?' } },
  { name: 'not-in-corpus', use: 'ask', values: { question: 'How do I bake sourdough bread?' } },
  { name: 'not-reported', use: 'ask', values: { question: 'How many layers does Gemma 2 have?' } },
  { name: 'unclear', use: 'ask', values: { question: '🤔' } },
  { name: 'summarize', use: 'summarize', values: { topic: 'distribution shift' } },
  { name: 'overview', use: 'summarize' },
  { name: 'compare', use: 'compare', values: { a: '2403.08295', b: '2408.00118' } },
  { name: 'check', use: 'check', values: { claim: CLAIMS } },
  { name: 'check-message', use: 'check', values: { claim: CLAIMS }, onMessage: true },
  { name: 'papers', use: 'papers' },
  { name: 'papers-next', press: 'page' },
  {
    name: 'papers-message',
    use: 'papers',
    values: { about: 'How do agents learn to talk?' },
    onMessage: true,
  },
  { name: 'paper', use: 'paper', values: { query: 'P-DRO' } },
  { name: 'related', use: 'related', values: { paper: '2209.15342' } },
  { name: 'settings', use: 'settings' },
  { name: 'privacy', use: 'privacy' },
];
