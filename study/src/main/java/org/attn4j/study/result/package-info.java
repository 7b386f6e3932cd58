/**
 * The result room: a study's folder as records. Start at {@link org.attn4j.study.result.ResultReader}. Reads files, never
 * writes; what is half-written or foreign is told, not guessed. May use: core.error, core.json, the trainer's public
 * types. Stable: what counts as done, best and missing. Free to change: the rest.
 */
package org.attn4j.study.result;
