package heed.client;

/**
 * A profile as it is stored.
 *
 * @param version grows with every change; the client's ETag
 */
public record StoredProfile(Profile profile, long version) {}
