package org.countersign.review;

/** Wants to know when another version of the policy takes force, such as to have reviews judged by it. */
public interface PolicyListener {

    /** The version of that name is in force from now on; this may be said twice, as by a server that was killed over it. */
    void inForce(String version);
}
