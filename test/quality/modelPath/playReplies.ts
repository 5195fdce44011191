// The model of the replies over HTTP: it writes the turns of one question after the other, and judges what was written.
import {
  answers,
  type ModelDouble,
  type ModelRequest,
  type Play,
  says,
  searchResults,
  startModel,
} from '../../support/modelDouble.ts';
import { type Block, type Reply, writtenIn } from './replies.ts';
import searches from './searches.json' with { type: 'json' };

/** What the model looks for, by the id of the question, where it was not given a paper that its reply cites. */
const SEARCHES: Readonly<Record<string, string>> = searches;

export interface PlayedReplies extends Pick<ModelDouble, 'baseUrl' | 'stop'> {
  /** Plays the turns of this reply from now on. */
  begin(reply: Reply): void;
  /** Of the reply that is played: requests for writing, and citations of papers that the requests did not hold. */
  readonly work: { readonly requests: number; readonly lost: readonly string[] };
}

/** Where no turn is written, the model says nothing. As a reader it supports what it wrote, and knows of nothing else. */
export async function playReplies(): Promise<PlayedReplies> {
  let playing: Reply | undefined;
  let searched = 0;
  let work: { requests: number; lost: string[] } = { requests: 0, lost: [] };
  const write: Play = (request, response) => {
    work.requests += 1;
    const turnsBefore = request.messages.filter(({ role }) => role === 'assistant').length;
    const turn = playing?.turns[turnsBefore - searched] ?? [];
    const { play, lost } = turnOf(turn, request);
    const search = SEARCHES[playing?.id ?? ''];
    if (lost.length > 0 && search !== undefined && searched === 0) {
      searched += 1;
      return says([], { search })(request, response);
    }
    work.lost.push(...lost);
    return play(request, response);
  };
  const read: Play = (request, response) => {
    const known = new Set(playing ? statementsOf(playing) : []);
    const readings = itemsOf(request).map(({ item, statement }) => ({
      item,
      reading: known.has(statement.toLowerCase()) ? 'supported' : 'unsure',
    }));
    const text = JSON.stringify({ readings });
    return answers(200, { type: 'message', content: [{ type: 'text', text }] })(request, response);
  };
  const { baseUrl, stop } = await startModel((request, response) =>
    request.stream ? write(request, response) : read(request, response),
  );
  return {
    ...{ baseUrl, stop },
    begin(reply) {
      playing = reply;
      searched = 0;
      work = { requests: 0, lost: [] };
    },
    get work() {
      return work;
    },
  };
}

/** What the reply's author knows to be true: also without the "Yes" or "No" that is taken off before a second reading. */
function statementsOf(reply: Reply): readonly string[] {
  const all = [
    ...writtenIn(reply),
    ...reply.turns.flat().flatMap((block) => ('text' in block ? block.text : [])),
  ];
  return all
    .map((text) => text.toLowerCase())
    .flatMap((text) => [text, text.replace(/^(?:yes|no)[,:;—–-]*\s+/u, '')]);
}

function turnOf(
  turn: readonly Block[],
  request: ModelRequest,
): { readonly play: Play; readonly lost: readonly string[] } {
  const given = new Set(searchResults(request).map(({ source }) => source));
  const texts = turn.flatMap((block) => ('text' in block ? block : []));
  const search = turn.find((block) => 'search' in block)?.search;
  const lost = texts.flatMap(({ cites = [] }) => cites).filter((cite) => !given.has(pointerOf(cite)[0]));
  const said = texts.map(({ text, cites = [] }) => ({
    text: `${text}\n`,
    cites: cites.map(pointerOf).filter(([paper]) => given.has(paper)),
  }));
  return { play: says(said, search === undefined ? {} : { search }), lost };
}

function pointerOf(cite: string): readonly [paper: string, sentence: number] {
  const at = cite.lastIndexOf(':');
  return [cite.slice(0, at), Number(cite.slice(at + 1))];
}

function itemsOf({
  messages,
}: ModelRequest): readonly { readonly item: number; readonly statement: string }[] {
  return JSON.parse(String(messages[0]?.content)).items;
}
