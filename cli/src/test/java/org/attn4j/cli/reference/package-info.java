/**
 * The program's numbers against those that PyTorch, torchvision and Pillow gave: the files in the resources of this
 * package, each of which says how it was made.
 */
package org.attn4j.cli.reference;
