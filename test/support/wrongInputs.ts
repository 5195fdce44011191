/** What people write where something else is meant, by kind; undefined: it is left out. */
export const WRONG_INPUTS: Readonly<Record<string, string | undefined>> = {
  nothing: '',
  blanks: ' \n ',
  '4,000 characters': 'owl '.repeat(1_000),
  'one word of 4,000 characters': 'x'.repeat(4_000),
  emoji: '🤔🎉',
  'right to left': 'ماذا تأكل البوم؟',
  'an address': 'https://example.org/not/a/paper',
  'a foreign id': '9999.99999',
  'a foreign DOI': '10.1000/none.such',
  'marks of a chat': '<@&1> @everyone <#2> `x` **b**',
  'signs alone': '?!…---',
  'left out': undefined,
};
