import { describe, expect, it } from 'vitest';
import { isUnlikeEnglish } from '../../src/language/isUnlikeEnglish.ts';

describe('isUnlikeEnglish', () => {
  it.each([
    '¿Cuántos parámetros tiene Gemma?',
    '¿El fármaco funciona?',
    'lista de artículos',
    'quais artigos?',
    'Quem escreveu Gemma?',
    'Qui a écrit Gemma?',
    'effets secondaires du vaccin',
    'Wer schrieb Gemma?',
    'Was ist Gemma?',
    'Wirkt das Medikament?',
    'È sicuro?',
    'effetti collaterali del vaccino',
    'Wie schreef Gemma?',
  ])('knows another language by a few words: %s', (question) => {
    expect(isUnlikeEnglish(question)).toBe(true);
  });

  it.each([
    'who wrote Gemma?',
    'wat is kalamang',
    'in vivo results',
    'de Bruijn graphs',
    'ladders de novo',
    'El Nino effects',
    'la Nina',
    'van der Waals forces in water',
    'TCP con congestion',
    'per annum growth',
    'HumanEval pass rate',
    'Kalamang grammarrs',
  ])('takes English for English, whatever it borrows: %s', (question) => {
    expect(isUnlikeEnglish(question)).toBe(false);
  });
});
