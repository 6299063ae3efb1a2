/**
 * The version of everything in this folder that turns a model into bytes. A pinned file is recomputed from its release,
 * its definition and this renderer; a test holds the bytes, and whoever changes them on purpose counts up here.
 */
export const RENDERER = 2;
