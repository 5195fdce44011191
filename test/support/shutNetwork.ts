import nock from 'nock';
import { afterEach, beforeAll } from 'vitest';

// No test reaches a network; what listens on loopback is a double of ours.
beforeAll(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
});

afterEach(() => nock.cleanAll());
