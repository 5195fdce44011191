import { describeEdit } from '../../../support/edits.ts';

describeEdit('aim', {
  catches: {
    'what somebody set out to do': [
      'A drill bores granite.',
      'They set out to make a drill that bores granite.',
    ],
    'how far it holds': [
      'Salt preserves ink.',
      'To learn the extent to which salt preserves ink, we soaked scrolls.',
    ],
    'the aim of a study': [
      'Choirs lower blood pressure.',
      'The aim of the study was to examine whether choirs lower blood pressure.',
    ],
    'a question that is open': ['Bats hear fog.', 'It is unclear whether bats hear fog.'],
    'an attempt': ['The law ends child labour.', 'The law attempts to end child labour.'],
    'what was looked into': [
      'Roman glass came from Egypt.',
      'We examined whether Roman glass came from Egypt.',
    ],
  },
  letsPass: {
    'an aim that stays one': ['The authors aimed to map graves.', 'We aimed to map graves.'],
    'an aim without the word for it': [
      'The authors wanted to map graves.',
      'The authors wanted to map graves; their goal was a list of names.',
    ],
    'a purpose in front that goes whole': [
      'The authors propose a coating.',
      'Aiming at less rust, the authors propose a coating.',
    ],
  },
});
