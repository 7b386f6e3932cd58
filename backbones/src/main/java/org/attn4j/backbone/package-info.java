/**
 * The backbones room: networks with sites for attention, as plugins. Start at a provider. May use: core's SPI and the
 * engine's stock layer configurations. Stable: names of backbones, sites, layers and parameters.
 */
package org.attn4j.backbone;
