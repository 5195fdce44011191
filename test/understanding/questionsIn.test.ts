import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/understanding/questionsIn.ts';

describe('questionsIn', () => {
  it.each([
    ['What is OwlNet, and how many owls were ringed?', ['What is OwlNet?', 'how many owls were ringed?']],
    ['What do owls eat and why do they hoot?', ['What do owls eat?', 'why do they hoot?']],
    [
      'How deep were the nests and did it keep them dry?',
      ['How deep were the nests?', 'did it keep them dry?'],
    ],
    ['Do owls hoot? Which mice do they eat?', ['Do owls hoot?', 'Which mice do they eat?']],
    [
      'Do owls hoot, what do owls eat and where do owls nest?'.replace(', what', ' and what'),
      ['Do owls hoot?', 'what do owls eat?', 'where do owls nest?'],
    ],
  ])('parts the questions of one message: %s', (message, questions) => {
    expect(questionsIn(message)).toEqual(questions);
  });

  it.each([
    'Why and how do owls hoot?',
    'Which owls were fed and are healthy now?',
    'Which owl hunts by night and does not sleep?',
    'Is it known why and how owls hunt?',
    'I read of owls. How many were ringed?',
    'What is it and who?',
    'How are owls and hawks compared?',
  ])('leaves one question whole: %s', (message) => {
    expect(questionsIn(message)).toEqual([message]);
  });
});
