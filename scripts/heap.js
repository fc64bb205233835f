const both = ["--max-old-space-size=768", "--no-parallel-scavenge"];

/**
 * Flags of Node for a web and a worker, the same as in `npm run start:web` and `start:worker`. On a large machine V8 lets a
 * heap of 40 MB grow to 200 before it looks what is garbage; with less to expect it looks sooner, at no cost that could be
 * measured. A process that really needs more than 768 MB of heap is in trouble, ends and is started again. Young garbage is
 * collected by one thread: four that share out so little cost an eighth of all processor time (docs/bench.md, sign). Half the
 * semi-space costs a web a twentieth of its signatures a second; a worker prepares a list as quickly, in half the memory.
 */
export const heapFlags = {
  web: [...both, "--max-semi-space-size=16"],
  worker: [...both, "--max-semi-space-size=8"],
};
