/** The editors of the rulebook for tables, parameters, actions, scripts and cases. */
package heed.console.rulebook.sheet;
