// Which of the channels it is to answer in it may not write in, with what mends it.
import type { ChannelAccess } from '../../src/form.ts';
import type { Part } from '../../src/reply.ts';

const MOST_NAMED = 10;
/** Without these nothing can be said in a channel; without the others something of an answer is missing. */
const TO_WRITE: readonly string[] = ['View Channel', 'Send Messages'];
const REMEDY = 'An admin can give me them in Discord: the channel’s settings > Permissions > my role.';
const STILL = 'Slash commands work there all the same; mentions, threads and announcements do not.';

/** One line, before anything is saved. `chosen` are the channels that it answers in; none for all. */
export function accessLine(access: readonly ChannelAccess[] | undefined, chosen: readonly string[]): string {
  if (!access) return 'Discord does not say just now where I may write; I look again when you save.';
  const { lacking, hidden } = judge(access, chosen);
  const mute = lacking.filter(isMute);
  const unseen =
    hidden > 0 ? ` ${hidden === 1 ? 'One channel is' : `${hidden} channels are`} hidden from me.` : '';
  if (mute.length === 0) {
    const where = chosen.length > 0 ? 'all channels chosen below' : 'every channel that I see';
    return `I may write in ${where}.${unseen}`;
  }
  const names = mute.slice(0, MOST_NAMED).map(({ name }) => `#${name}`);
  const more = mute.length > names.length ? ` and ${mute.length - names.length} more` : '';
  return `I cannot write in ${names.join(', ')}${more}. Choose other channels, or let me. ${STILL}${unseen}`;
}

/** After saving: each channel with the rights that are missing, and the remedy. */
export function accessParts(
  access: readonly ChannelAccess[] | undefined,
  chosen: readonly string[],
): readonly Part[] {
  if (!access) return [];
  const { lacking } = judge(access, chosen);
  if (lacking.length === 0) return [];
  const lines = lacking
    .slice(0, MOST_NAMED)
    .map(
      (each) =>
        `#${each.name}: ${isMute(each) ? 'I cannot write there. ' : ''}Missing: ${each.missing.join(', ')}`,
    );
  const more = lacking.length - lines.length;
  return [
    { kind: 'heading', text: 'Rights that I lack' },
    { kind: 'list', items: more > 0 ? [...lines, `and ${more} channels more`] : lines },
    { kind: 'text', text: lacking.some(isMute) ? `${REMEDY} ${STILL}` : REMEDY },
  ];
}

/** Where it is to answer in every channel, those hidden from it are no mistake: they are counted. */
function judge(access: readonly ChannelAccess[], chosen: readonly string[]) {
  const isHidden = ({ missing }: ChannelAccess) => missing.includes('View Channel');
  const meant = access.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
  const counted = chosen.length === 0 ? meant.filter(isHidden) : [];
  return {
    lacking: meant.filter((each) => each.missing.length > 0 && !counted.includes(each)),
    hidden: counted.length,
  };
}

function isMute({ missing }: ChannelAccess): boolean {
  return TO_WRITE.some((right) => missing.includes(right));
}
