package org.attn4j.core.map;

/** Loads the values of an array into one thread's tile; those that are equal in all tiles of an image once for each image. */
final class LoadStep implements Runnable {

    private final Tile tile;
    private final TileSource source;
    private final float[] values;
    private int image = -1;

    /** In NCHW, where tiles of other channels have other values. */
    private int channel;

    LoadStep(Tile tile, TileSource source, float[] values) {
        this.tile = tile;
        this.source = source;
        this.values = values;
    }

    @Override
    public void run() {
        if (source.constantInImage()) {
            if (image == tile.image && channel == tile.channel) {
                return;
            }
            image = tile.image;
            channel = tile.channel;
        }
        source.load(tile, values);
    }
}
