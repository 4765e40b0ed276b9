/**
 * The release that decides, the former ones, and the one switch from one to another that every
 * replica follows.
 */
package heed.rulebook.live;
