import { describe, expect, it } from 'vitest';
import { rememberServer } from '../../src/anthropic/rememberServer.ts';

describe('rememberServer', () => {
  it('settles auto once, and takes search results where a server has ever cited them', () => {
    const server = rememberServer('auto');
    server.learnInline('uncited');
    expect(server.mode).toBe('inline');
    server.learnNative();
    server.learnInline('uncited');
    expect(server.mode).toBe('native');
  });

  it('leaves a form that was set alone', () => {
    const server = rememberServer('inline');
    server.learnNative();
    expect(server.mode).toBe('inline');
  });

  it('shrinks the room once for questions that fail together, and never to nothing', () => {
    const server = rememberServer('native');
    const whole = server.room;
    expect([server.shrink(whole), server.shrink(whole)]).toEqual([true, true]);
    expect(server.room).toBe(whole / 4);
    while (server.shrink(server.room));
    expect(server.room).toBeGreaterThanOrEqual(3000);
  });

  it('gives more room again after ten answers in a row, up to what it began with', () => {
    const server = rememberServer('native');
    const whole = server.room;
    server.shrink(whole);
    for (let answers = 0; answers < 9; answers += 1) server.noteSuccess();
    expect(server.room).toBe(whole / 4);
    server.noteSuccess();
    expect(server.room).toBe(whole / 2);
    for (let answers = 0; answers < 100; answers += 1) server.noteSuccess();
    expect(server.room).toBe(whole);
  });
});
