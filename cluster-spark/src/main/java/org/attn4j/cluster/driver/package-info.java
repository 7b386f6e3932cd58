/** The driver: submits the runs, follows them, puts their files in place and reports to the program. */
package org.attn4j.cluster.driver;
