import { parse } from 'discord-markdown-parser';

type Node = ReturnType<typeof parse>[number];

const FENCE = /(^```[\s\S]*?```$)/mu;
const ITEM = /^- /u;

/** Discord's markdown as HTML. */
export function markdownToHtml(markdown: string): string {
  return markdown
    .split(FENCE)
    .flatMap((piece) => (FENCE.test(piece) ? piece : piece.split('\n\n')))
    .filter((piece) => piece.trim() !== '')
    .map((paragraph) => `<div class="paragraph">${drawParagraph(paragraph)}</div>`)
    .join('');
}

/** The parser knows no lists: lines that follow one another as items are drawn as one. */
function drawParagraph(paragraph: string): string {
  if (FENCE.test(paragraph)) return drawNodes(parse(paragraph, 'extended'));
  const drawn = paragraph
    .trim()
    .split(/\n(?=- )|(?<=^- .*)\n/mu)
    .map((piece) => {
      const inside = drawNodes(parse(piece.replace(ITEM, ''), 'extended'));
      return ITEM.test(piece) ? `<ul><li>${inside}</li></ul>` : inside;
    });
  return drawn.join('').replaceAll('</ul><ul>', '');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function drawNodes(nodes: Node | readonly Node[]): string {
  return [nodes].flat().map(drawNode).join('');
}

function drawNode(node: Node): string {
  const inner = () =>
    typeof node['content'] === 'string' ? escapeHtml(node['content']) : drawNodes(node['content']);
  switch (node.type) {
    case 'text':
      return inner();
    case 'br':
    case 'newline':
      return '<br>';
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'em':
      return `<em>${inner()}</em>`;
    case 'heading':
      return `<h3>${inner()}</h3>`;
    case 'subtext':
      return `<small>${inner()}</small>`;
    case 'link':
      return `<a>${inner()}</a>`;
    case 'codeBlock':
      return `<pre>${inner()}</pre>`;
    case 'inlineCode':
      return `<code>${inner()}</code>`;
    case 'twemoji':
      return escapeHtml(String(node['name']));
    case 'user':
      return '<span class="mention">@Ada</span>';
    case 'channel':
      return '<span class="mention"># papers</span>';
    case 'role':
      return '<span class="mention">@Moderators</span>';
    case 'url':
    case 'autolink':
      return escapeHtml(String(node['target']));
    default:
      throw new Error(`The preview does not know the markdown ${node.type}.`);
  }
}
