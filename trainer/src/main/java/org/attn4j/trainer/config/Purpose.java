package org.attn4j.trainer.config;

/** What a configuration is read for, which decides how strict reading is. */
public enum Purpose {
    /** To train: sizes that the configuration gives must be those of data and transforms. */
    TRAINING,
    /** To look at the network without opening data: sizes that the configuration gives win. */
    NETWORK
}
