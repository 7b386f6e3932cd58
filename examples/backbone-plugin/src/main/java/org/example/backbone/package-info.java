/** A small network with two sites. A starting point for other plugins. */
package org.example.backbone;
