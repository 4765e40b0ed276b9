/** The command {@code rules}: a rulebook in a folder, beside the releases in the database. */
package heed.app.rules;
