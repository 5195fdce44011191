import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const search = createSearch(
  collection(
    {
      id: 'de',
      title: 'Bilder',
      abstract: 'Wir zeigen, wie man mit einem tiefen Netz die Bilder der Welt erkennt.',
    },
    {
      id: 'es',
      title: 'Etiquetas',
      abstract: 'Este trabajo presenta las etiquetas que son más útiles para los textos.',
    },
    {
      id: 'fr',
      title: 'Traduction',
      abstract: 'Nous montrons comment on peut traduire les textes de manière automatique.',
    },
    { id: 'ja', title: 'ニューラルネットワーク', abstract: 'ニューラルネットワークによる翻訳を提案する。' },
    { id: 'yolo3', title: 'YOLOv3', abstract: 'We present some updates.' },
    { id: 'yolo4', title: 'YOLO v4', abstract: 'We present more updates.' },
    { id: 'conv', title: 'The conv2 layer', abstract: 'It has filters.' },
  ),
);
const found = async (query: string) => (await search.papers(query, 9)).map(({ paper }) => paper.id);

describe('a query of few words', () => {
  it.each([
    ['Bildern', 'de'],
    ['Netzen', 'de'],
    ['etiquetado', 'es'],
    ['traduire automatiquement', 'fr'],
    ['ニューラル', 'ja'],
    ['翻訳', 'ja'],
  ])('is understood in the language of the papers: %s', async (query, id) => {
    expect((await found(query))[0]).toBe(id);
  });

  it.each([
    ['YOLO v3', 'yolo3'],
    ['YOLOv3', 'yolo3'],
    ['yolo-v4', 'yolo4'],
    ['YOLOv4', 'yolo4'],
  ])('finds a version however it is written: %s', async (query, id) => {
    expect((await found(query))[0]).toBe(id);
  });

  it('finds every version by the name alone', async () => {
    expect((await found('yolo')).toSorted()).toEqual(['yolo3', 'yolo4']);
    expect(await found('con')).toEqual([]);
  });
});
