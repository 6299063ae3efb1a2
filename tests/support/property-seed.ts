import fc from "fast-check";

// A run tells of the change, not of luck: the same cases each time. FC_SEED=random looks for new ones.
const seed = process.env.FC_SEED;
fc.configureGlobal({ seed: seed === "random" ? Date.now() : Number(seed ?? 20261126) });
