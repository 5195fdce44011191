import { onTestFinished } from 'vitest';
import { type ModelDouble, type Play, startModel } from './modelDouble.ts';

/** A double of the model's API that lives as long as the test. */
export async function playModel(...plays: readonly [Play, ...Play[]]): Promise<ModelDouble> {
  const model = await startModel(...plays);
  onTestFinished(model.stop);
  return model;
}
