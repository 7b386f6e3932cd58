/** What a machine keeps for all tasks: the program, the data, and the folders of runs. */
package org.attn4j.cluster.machine;
