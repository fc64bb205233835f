/** One number of a round. `better` says which of two is the better one; a run fails where ours is not `within` ± so much. */
export type Metric = {
  name: string;
  unit: string;
  better: "more" | "less";
  digits?: number;
  within?: number;
};

/** Something that does the task; one round runs in a process of its own and prints its numbers as JSON. */
export type Contender = { name: string; file: URL; args: string[] };

/** The same work for all its contenders; the first is ours, the others are what it is measured against. */
export type Task = { name: string; contenders: [Contender, ...Contender[]]; metrics: Metric[] };

export type Scenario = {
  name: string;
  /** One sentence for the head of the table. */
  about: string;
  rounds: number;
  /** Whatever must be there before, such as a peer's packages. */
  prepare?: () => Promise<void>;
  tasks: Task[];
};

export type Round = Record<string, number>;
export type TaskResult = { task: string; contender: string; rounds: Round[]; medians: Round };
