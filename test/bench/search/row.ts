/** What one engine reached on one collection. */
export interface Row {
  readonly collection: string;
  readonly engine: string;
  readonly ndcg: number;
  readonly recall: number;
  readonly p50Millis: number;
  readonly p99Millis: number;
  /** Mean query time as a share of MiniSearch's defaults in the same run. */
  readonly ofMiniSearch: number;
  readonly buildMillis: number;
  /** Undefined where the engine saves no index. */
  readonly loadMillis?: number;
  /** Grown by building and searching, in a process of its own; undefined where it was not measured. */
  readonly memoryMb?: number;
}
