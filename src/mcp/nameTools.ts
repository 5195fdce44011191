import type { Command } from '../command.ts';
import type { Part, Reply } from '../reply.ts';

const TOOLS = ['ask', 'check', 'paper', 'papers', 'evidence'] as const;
const WITH_TOOL = new RegExp(`(^|\\s)/(${TOOLS.join('|')})\\b`, 'gu');

/**
 * A reply as a model's client can follow it: in the place of a command it names the tool that does the same; a sentence
 * about a command that no tool stands for is left out, as are buttons.
 */
export function nameTools(reply: Reply, commands: readonly Command[]): Reply {
  const others = commands.map(({ name }) => name).filter((name) => !TOOLS.some((tool) => tool === name));
  const withoutTool = new RegExp(`(?:^|\\s)/(?:${others.join('|')})\\b`, 'u');
  return { ...reply, actions: [], parts: reply.parts.flatMap((part) => renamed(part, withoutTool)) };
}

function renamed(part: Part, withoutTool: RegExp): readonly Part[] {
  if (part.kind !== 'text' && part.kind !== 'note') return [part];
  const sentences = part.text.split(/(?<=[.!?])\s+/u).filter((sentence) => !withoutTool.test(sentence));
  const text = sentences.join(' ').replace(WITH_TOOL, '$1the tool "$2"');
  return text === '' ? [] : [{ ...part, text: text.charAt(0).toUpperCase() + text.slice(1) }];
}
