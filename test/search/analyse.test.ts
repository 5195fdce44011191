import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/search/analyse.ts';

describe('analyse', () => {
  it('drops stop words and endings', () => {
    expect(analyse('The models were trained on demonstrations')).toEqual(['model', 'train', 'demonstr']);
  });

  it.each([['GPT-4'], ['GPT4'], ['GPT 4'], ['gpt 4']])('reads %s as the one name gpt4', (name) => {
    expect(analyse(`We use ${name}.`)).toContain('gpt4');
  });

  it('finds the parts of a compound as well as the whole', () => {
    expect(analyse('long-context P-DRO')).toEqual(['longcontext', 'long', 'context', 'pdro', 'dro']);
  });

  it('tells a version of a name from the name and keeps decimals whole', () => {
    expect(analyse('Gemma')).not.toContain('gemma2');
    expect(analyse('Gemma 2')).toEqual(['gemma', '2', 'gemma2']);
    expect(analyse('Gemini 1.5 Pro')).toEqual(['gemini', '1.5', 'gemini1.5', 'pro']);
  });

  it('splits scripts that are written without spaces', () => {
    expect(analyse('用于自然语言处理')).toEqual(expect.arrayContaining(analyse('自然语言')));
  });

  it.each([
    ['german', 'Was ist das Verstärkungslernen in den Häusern?', ['verstarkungslern', 'haus']],
    ['french', "Qu'est-ce que l'apprentissage des réseaux ?", ['apprentissag', 'reseau']],
    ['spanish', '¿Qué es el aprendizaje de las redes?', ['aprendizaj', 'red']],
  ])('stems %s by its function words', (_language, text, terms) => {
    expect(analyse(text)).toEqual(expect.arrayContaining(terms));
  });

  it('finds a word with or without its accents', () => {
    expect(analyse('Schrödinger bridges')).toEqual(analyse('Schrodinger bridges'));
  });
});
