import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../../src/discord/preview/markdownToHtml.ts';

describe('markdownToHtml', () => {
  it('draws items as a list, and what follows them below it', () => {
    expect(markdownToHtml('Seen:\n- one\n- **two**\nand no more')).toBe(
      '<div class="paragraph">Seen:<ul><li>one</li><li><strong>two</strong></li></ul>and no more</div>',
    );
  });

  it('keeps the empty lines of a code block', () => {
    expect(markdownToHtml('```\na\n\nb\n```')).toBe('<div class="paragraph"><pre>a\n\nb</pre></div>');
  });
});
