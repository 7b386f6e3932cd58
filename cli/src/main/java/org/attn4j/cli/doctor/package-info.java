/**
 * The doctor: what of this machine and installation helps or hinders, one check a class. Start at
 * {@link org.attn4j.cli.doctor.Checks}. Each check is handed what it judges, so that it can be judged with made-up values.
 * What needs native libraries comes last. May use: every room of the program but the injector. Free to change: everything
 * but names and outcomes in the JSON.
 */
package org.attn4j.cli.doctor;
