/**
 * The sheet room: a picture of the images that training sees. Start at {@link org.attn4j.cli.sheet.SampleSheet}. Free to
 * change: all of it.
 *
 * <p>May use: core.dataset, core.random, core.transform, trainer.data; java.desktop
 */
package org.attn4j.cli.sheet;
