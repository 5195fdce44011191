import { APIError } from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { describeModelError } from '../../src/anthropic/describeModelError.ts';

const QUESTION = 'Which owl\n    at home (x:1:2) is mine?';

describe('describeModelError', () => {
  it('keeps status, type and request of an answer that repeats the question, and no word of it', () => {
    const body = { type: 'error', error: { type: 'invalid_request_error', message: `bad: ${QUESTION}` } };
    const headers = new Headers({ 'request-id': 'req_1' });
    const fields = describeModelError(APIError.generate(400, body, QUESTION, headers));
    expect(fields).toMatchObject({
      says: 'the model’s server answered 400',
      status: 400,
      type: 'invalid_request_error',
      request: 'req_1',
    });
    expect(JSON.stringify(fields)).not.toMatch(/owl|at home/u);
  });

  it.each([
    new SyntaxError(`Unexpected token in ${QUESTION}`, { cause: new Error(QUESTION) }),
    Object.assign(new Error('odd'), { name: QUESTION, type: QUESTION, requestID: QUESTION, code: QUESTION }),
    QUESTION,
  ])('takes no text from anywhere: %#', (error) => {
    expect(JSON.stringify(describeModelError(error))).not.toMatch(/owl|at home/u);
  });

  it.each([
    [401, 'ANTHROPIC_API_KEY'],
    [404, 'ANTHROPIC_MODEL'],
    [404, 'ANTHROPIC_BASE_URL'],
    [407, 'HTTPS_PROXY'],
  ])('names the setting to look at: %i, %s', (status, setting) => {
    expect(describeModelError(APIError.generate(status, {}, '', new Headers())).says).toContain(setting);
  });

  it('says why there was no connection, and where', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const fields = describeModelError(
      new Error('no', { cause: new Error('fetch failed', { cause: refused }) }),
    );
    expect(fields).toMatchObject({ code: 'ECONNREFUSED', at: expect.arrayContaining([expect.anything()]) });
  });
});
