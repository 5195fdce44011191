/** A function's value and its slope at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
}

interface Step {
  readonly moved: Float64Array<ArrayBuffer>;
  readonly turned: Float64Array<ArrayBuffer>;
}

const MEMORY = 8;
const MAX_HALVINGS = 30;
const SUFFICIENT = 1e-4;

/** Where a smooth convex function is least, by L-BFGS with halved steps (Nocedal and Wright 2006, algorithm 7.4). */
export function minimise(
  slopeAt: (point: Float64Array<ArrayBuffer>) => Slope,
  start: Float64Array<ArrayBuffer>,
  { steps = 100, tolerance = 1e-5 } = {},
): Float64Array<ArrayBuffer> {
  let point = start;
  let here = slopeAt(point);
  const memory: Step[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = directionOf(here.gradient, memory);
    const descent = dot(direction, here.gradient);
    let length = memory.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(here.gradient, here.gradient))) : 1;
    let next = moved(point, direction, length);
    let there = slopeAt(next);
    for (let halving = 0; there.value > here.value + SUFFICIENT * length * descent; halving++) {
      if (halving === MAX_HALVINGS) return point;
      length /= 2;
      next = moved(point, direction, length);
      there = slopeAt(next);
    }
    memory.push({ moved: moved(next, point, -1), turned: moved(there.gradient, here.gradient, -1) });
    if (memory.length > MEMORY) memory.shift();
    const gain = here.value - there.value;
    [point, here] = [next, there];
    if (gain < tolerance * Math.abs(here.value)) return point;
  }
  return point;
}

function directionOf(
  gradient: Float64Array<ArrayBuffer>,
  memory: readonly Step[],
): Float64Array<ArrayBuffer> {
  let direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved: step, turned } of memory.toReversed()) {
    const share = dot(step, direction) / dot(step, turned);
    shares.push(share);
    direction = moved(direction, turned, -share);
  }
  const last = memory.at(-1);
  if (last) {
    const scale = dot(last.moved, last.turned) / dot(last.turned, last.turned);
    direction = direction.map((value) => value * scale);
  }
  for (const { moved: step, turned } of memory) {
    const share = (shares.pop() ?? 0) - dot(turned, direction) / dot(step, turned);
    direction = moved(direction, step, share);
  }
  return direction;
}

function dot(left: Float64Array<ArrayBuffer>, right: Float64Array<ArrayBuffer>): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}

function moved(
  from: Float64Array<ArrayBuffer>,
  along: Float64Array<ArrayBuffer>,
  by: number,
): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) to[i] = (from[i] ?? 0) + by * (along[i] ?? 0);
  return to;
}
