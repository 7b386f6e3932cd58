package org.attn4j.dataset.transform;

/** The size of an image in pixels. */
record Size(int width, int height) {

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
