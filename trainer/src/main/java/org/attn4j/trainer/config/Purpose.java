package org.attn4j.trainer.config;

/** The purpose of reading a configuration, which decides how strict reading is. */
public enum Purpose {
    /** For training: sizes in the configuration must match the data and the transforms. */
    TRAINING,
    /** To inspect the network without opening data: sizes in the configuration take precedence. */
    NETWORK
}
