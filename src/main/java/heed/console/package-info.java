/** The pages that people work in: rendered by the server, over the public services of the rooms. */
package heed.console;
