/** The packaged program as its users start it: real processes, their output and their exit codes. */
package org.attn4j.cli.endtoend;
