import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsWords, readField } from '../../../../src/papers/importers/fields/readField.ts';

const tex = String.raw;

describe('readField of LaTeX', () => {
  it.each([
    [
      'a percent sign is no comment',
      tex`calls in 80% of the visits, 35\% in
      the valley`,
      'calls in 80% of the visits, 35% in the valley',
    ],
    ['money is no formula', 'costs $5 million, $20,000 or $30,000', 'costs $5 million, $20,000 or $30,000'],
    ['money with its sign behind', '$20 to 30$, $1,000 (or 900$)', '$20 to 30$, $1,000 (or 900$)'],
    ['money beside a formula', tex`\$5, US\$6 and $x_1$`, '$5, US$6 and x₁'],
    ['a sign between dollars', tex`$\sim$50, $<$5 and $\approx$ 7`, '∼50, <5 and ≈ 7'],
    [
      'exponents',
      tex`10$^{6}$, $10^{-5}$, $10^-5$, $2^n$, 10\textsuperscript{7}`,
      '10⁶, 10⁻⁵, 10⁻⁵, 2ⁿ, 10⁷',
    ],
    ['what Unicode cannot raise or lower', tex`$10^{-3.5}$, $x_{i,j}$, $a^q$`, '10^(-3.5), x_(i,j), a^q'],
    ['indices', tex`H$_2$O, $x_{12}$, CO\textsubscript{2}`, 'H₂O, x₁₂, CO₂'],
    ['signs that are typed as they are', 'file_name, x^2, R&D, #3', 'file_name, x^2, R&D, #3'],
    [
      'accents',
      tex`Erd\H{o}s, G{\"o}del, Ho{\v r}ej{\v s}{\'\i}, na\"\i ve, {\AA}ngstr\"om`,
      'Erdős, Gödel, Hořejší, naïve, Ångström',
    ],
    ['letters', tex`Stra\ss e, \L{}ukasz, {\o}re, \'\i \textit{E. coli}`, 'Straße, Łukasz, øre, í E. coli'],
    ['looks', tex`\textbf{{\it all} {\sc Bert}} \textcolor{red}{text} \mbox{A}`, 'all Bert text A'],
    [
      'formulas',
      tex`$\mathbf{x} \in \mathbb{R}^{2}$, $O(n\log n)$, $\frac{a+b}{2}$, $\sqrt{x}$`,
      'x ∈ R², O(n log n), (a+b)/2, √x',
    ],
    [
      'Greek letters and units',
      tex`$\alpha$-helix of 5\,$\mu$m at $25\,^\circ$C, $\Delta T = 3\pm 2$`,
      'α-helix of 5 μm at 25 °C, ΔT = 3±2',
    ],
    ['other formulas', tex`\(a_1\) \[b\] $$c^2$$ \begin{equation}d_2\end{equation}`, 'a₁ b c² d₂'],
    ['quotes and dashes', "``so'' it is---1998--1999", '“so” it is—1998–1999'],
    [
      'links and addresses',
      tex`\href{http://a.b/c_d}{Here} \href{\url{http://a.b}}{there} \url{http://a.b/~c\_d}`,
      'Here there http://a.b/~c_d',
    ],
    [
      'tags that an export has escaped',
      tex`{\textless}p{\textgreater}cut {\textless}i{\textgreater}in vitro{\textless}/i{\textgreater} p $<$ 0.05 {\&}lt; 6{\textless}/p{\textgreater}`,
      'cut in vitro p < 0.05 < 6',
    ],
    [
      'commands that it does not know',
      tex`the \odd{case} C:\path \odd{12}{34}x \odd3`,
      tex`the \odd case C:\path \odd 12 34x \odd 3`,
    ],
    ['dashes by their names', tex`3\textendash 5 days\textemdash or more`, '3–5 days—or more'],
    ['a product that is no money', tex`$2.5 \times 10^{-3}$ m at 37\,\textdegree C`, '2.5 × 10⁻³ m at 37 °C'],
    [
      'commands that take what follows',
      tex`$x_\mathrm{max}$, n\textsuperscript{th}, $\tilde{\theta_{n_1}}$, $u_i^2$`,
      'xₘₐₓ, nᵗʰ, θ̃_(n₁), uᵢ²',
    ],
    [
      'a tilde that ties, and one that says about',
      tex`Fig.~3, R.~P.~Doe, ~50 (~5%), 10~20, a=~5`,
      'Fig. 3, R. P. Doe, ~50 (~5%), 10~20, a=~5',
    ],
    [
      'references',
      tex`by \cite{a,b} and \citet[p. 3]{c}, a \cite alone`,
      tex`by [a,b] and [p. 3]c, a \cite alone`,
    ],
    ['what is there for sorting alone', tex`{\noopsort{1973b}}1973 \hspace{2mm} x`, '1973 x'],
    ['line breaks between and in words', 'one\n   two-\nthree', 'one two- three'],
    ['an exponent in tags', '10<sup>6</sup> and 10<sup>&#8722;5</sup>', '10⁶ and 10⁻⁵'],
  ])('reads %s', (_, field, text) => {
    expect(readField(field, 'latex')).toBe(text);
  });

  it('gives nothing for what is nested beyond measure', () => {
    expect(readField(`${'{'.repeat(20_000)}x${'}'.repeat(20_000)}`, 'latex')).toBeUndefined();
    expect(readField(`${tex`\hat`.repeat(20_000)} x`, 'latex')).toBeUndefined();
  });
});

describe('readField of markup', () => {
  it.each([
    [
      'entities before tags',
      '&lt;p&gt;5&#160;&micro;g &ndash; or &#8804; 6 &amp;lt; 7&lt;/p&gt;',
      '5 µg – or ≤ 6 < 7',
    ],
    [
      'tags of publishers',
      '<scp>DNA</scp> cut <italic>in vitro</italic>, <ce:bold>bold</ce:bold>',
      'DNA cut in vitro, bold',
    ],
    [
      'exponents and indices',
      '10<sup>6</sup>, 3 × 10<jats:sup>7</jats:sup>, 2<sup>n</sup>, CO<sub>2</sub>',
      '10⁶, 3 × 10⁷, 2ⁿ, CO₂',
    ],
    ['what Unicode cannot raise or lower', '10<sup>-3.5</sup>, x<sub>i,j</sub>', '10^(-3.5), x_(i,j)'],
    [
      'comparisons as they are',
      'a<b and c>d, x<i>y, p<0.05, 5 < 6 > 3, if a <b or b> c',
      'a<b and c>d, x<i>y, p<0.05, 5 < 6 > 3, if a <b or b> c',
    ],
    ['an exponent without an end as it is', '10<sup>6 grains', '10<sup>6 grains'],
    [
      'sections',
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>Owls.</jats:p></jats:sec><p>Mice.</p><br/>End',
      'Aims: Owls. Mice. End',
    ],
    [
      'MathML',
      'set <mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:msup><mml:mn>10</mml:mn><mml:mn>6</mml:mn></mml:msup><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math>',
      'set x=10⁶ 1/2',
    ],
    [
      'a formula once',
      '<jats:alternatives><jats:tex-math>$$x^2$$</jats:tex-math><mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math></jats:alternatives> is',
      'x² is',
    ],
    ['what is no entity as it is', 'AT&T; R&D; &unknown; & &#0;', 'AT&T; R&D; &unknown; & &#0;'],
    ['what is no tag as it is', '<unknown>x</unknown> <-- y', '<unknown>x</unknown> <-- y'],
    ['a text without either as it is', 'two  spaces\nand a line', 'two  spaces\nand a line'],
  ])('reads %s', (_, field, text) => {
    expect(readField(field, 'markup')).toBe(text);
  });

  it('takes whatever comes', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '&',
      ';',
      '#',
      'sup',
      'b',
      '\\',
      '{',
      '}',
      '$',
      '^',
      '_',
      '"',
      ' ',
      '6',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const writing of ['latex', 'markup'] as const) readField(pieces.join(''), writing);
      }),
    );
  });
});

describe('keepsWords', () => {
  it.each([
    ['a lost word', 'We saw no owls.', 'We saw owls.'],
    ['a lost end', 'We called in 80% of the visits.', 'We called in 80'],
    ['digits put together', '10 ^6 grains', '106 grains'],
    ['a lost point', 'by 3.5 points', 'by 35 points'],
    ['a lost sign', 'by -5 points', 'by 5 points'],
    ['a lost percent sign', 'by 5% of', 'by 5 of'],
    ['a turned comparison', 'p < 0.05', 'p > 0.05'],
    ['words put together', 'the lower valley', 'the lowervalley'],
    ['a word taken apart', 'the valley', 'the val ley'],
    ['words in another order', 'owls eat mice', 'mice eat owls'],
    ['a word too many', 'owls fly', 'owls never fly'],
  ])('sees %s', (_, source, text) => {
    expect(keepsWords(source, source)).toBe(true);
    expect(keepsWords(source, text)).toBe(false);
  });

  it('sees any character that is lost', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, place) => {
        const text = words.join(' ');
        const at = place % text.length;
        expect(keepsWords(text, text.slice(0, at) + text.slice(at + 1))).toBe(false);
      }),
    );
  });
});
