/** The ways in which people put one question into a chat. */
export const WAYS_OF_ASKING: Readonly<Record<string, (question: string) => string>> = {
  politely: (question) => `Hi! Could you please tell me: ${question} Thanks in advance!`,
  'to a bot': (question) => `hey bot, ${question}`,
  'as a doubt': (question) => `I was wondering, ${question}`,
  shouting: (question) => question.toUpperCase(),
  'in small letters': (question) => question.toLowerCase().replace(/\?$/u, ''),
  'with a sigh': (question) => `hmm ${question} lol`,
  'with an excuse': (question) => `Sorry if this is obvious, but ${question}`,
  'with a reason': (question) => `I am writing an essay for my course. ${question}`,
  'for somebody': (question) => `My professor asked me: ${question}`,
  'of the papers': (question) => `Do the papers say anything about this: ${question}`,
  'of the authors': (question) => question.replace('?', ' according to the authors?'),
  'of these abstracts': (question) => `Based on these abstracts: ${question}`,
  'for few words': (question) => `${question} Explain it simply, in one sentence.`,
  'as an order': (question) => `Can you find out ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  'as a command': (question) => `/ask ${question}`,
  'with an afterthought': (question) => `${question} I could not find it anywhere.`,
};
