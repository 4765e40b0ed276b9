/** The rulebook as marketing works in it: drafts, their files, and the way to the live release. */
package heed.console.rulebook;
