/** A backend of ND4J for tests of what others than the processor's run. */
package org.attn4j.cli.backend;
