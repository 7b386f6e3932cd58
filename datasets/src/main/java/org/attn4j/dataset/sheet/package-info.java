/**
 * The sheet room: a picture of what training sees. Start at {@link org.attn4j.dataset.sheet.SampleSheet}. May use:
 * core.dataset, core.random, dataset.transform, the platform's drawing. Free to change: all of it.
 */
package org.attn4j.dataset.sheet;
