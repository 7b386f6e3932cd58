/** Tests with real clusters, processes and files. */
package org.attn4j.cluster;
